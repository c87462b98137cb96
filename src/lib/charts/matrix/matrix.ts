/** How a cell is drawn. Shape alone tells them apart: no colour is needed. */
export type MatrixSymbol = 'full' | 'ring' | 'triangle' | 'square' | 'dash' | 'hatch' | 'none';

export interface MatrixCell {
  /** The key of the figure that the cell opens; null where there is nothing to open. */
  readonly key: string | null;
  readonly symbol: MatrixSymbol;
  readonly label: string;
  /** A number inside the symbol. */
  readonly text?: string;
}

export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly MatrixCell[];
}

export interface MatrixBlock {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixColumn {
  readonly id: string;
  /** One or two short lines. */
  readonly lines: readonly string[];
}

export interface MatrixLegendItem {
  readonly symbol: MatrixSymbol;
  readonly text: string;
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly blocks: readonly MatrixBlock[];
  readonly legend: readonly MatrixLegendItem[];
}
