/** Tables below a list’s head: cells that name a participant and nothing else. */
import type { ParsedParagraph } from '../../parse/document.ts';
import type { Registry } from '../../registry/registry.ts';
import { unknownId, type ListedName } from '../names.ts';
import { readNameList } from '../names/list.ts';
import { endsOrganization } from '../names/organizations.ts';

/** Names of a paragraph; their spans count in its text. */
export interface NamesOf {
  readonly paragraph: ParsedParagraph;
  readonly names: readonly ListedName[];
}

/** A cell that no name was found in: the one below it may end it. */
interface BegunCell {
  readonly column: number;
  readonly cell: string;
  readonly paragraph: ParsedParagraph;
  readonly index: number;
}

/** Reads row by row; a name may begin in one and end in the next. */
export class RowReader {
  #begun: BegunCell[] = [];

  constructor(readonly registry: Registry) {}

  /** The names of a row, and those that the row above began and this one does not end. */
  read(paragraph: ParsedParagraph): NamesOf[] {
    const open = this.#begun;
    this.#begun = [];
    const found: NamesOf[] = [];
    for (const [i, { index, 0: cell }] of [...paragraph.text.matchAll(/[^|]+/g)].entries()) {
      const begun = open.find(({ column }) => column === i);
      const names = this.#inCell(cell, begun?.cell ?? '').map((name) => ({
        ...name,
        start: name.start + index,
        end: name.end + index
      }));
      if (names.length > 0) found.push({ paragraph, names });
      else this.#begun.push({ column: i, cell: cell.trim(), paragraph, index });
      if (begun && !this.#known(begun.cell, cell)) found.push(...namesBegun([begun]));
    }
    const columns = paragraph.text.split('|').length;
    return [...found, ...namesBegun(open.filter(({ column }) => column >= columns))];
  }

  /** Names of the last row that were not told whole. */
  end(): NamesOf[] {
    const begun = this.#begun;
    this.#begun = [];
    return namesBegun(begun);
  }

  /** What a cell and the one below it name together: DEMOCRATIC PEOPLE’S, REPUBLIC OF KOREA. */
  #known(begun: string, cell: string): ReturnType<Registry['entityNames']['get']> {
    return this.registry.entityNames.get(`${begun} ${cell.trim()}`);
  }

  #inCell(cell: string, begun: string): ListedName[] {
    const ends = begun === '' ? undefined : this.#known(begun, cell);
    if (ends?.kind === 'entity') {
      const start = cell.length - cell.trimStart().length;
      return [{ start, end: cell.trimEnd().length, entity: { id: ends.id, unknown: null } }];
    }
    const { names } = readNameList(cell, 0, cell.length, this.registry);
    return names.every(({ entity }) => entity.unknown === null) ? [...names] : [];
  }
}

/** A name that the registry does not know is one all the same in a list in capitals, or where it is an organization’s. */
const namesBegun = (cells: readonly BegunCell[]): NamesOf[] =>
  cells
    .filter(({ cell }) => !/\p{Ll}|\p{Script=Han}/u.test(cell) || endsOrganization(cell))
    .map(({ cell, paragraph, index }) => {
      const start = paragraph.text.indexOf(cell, index);
      const entity = { id: unknownId(cell), unknown: cell };
      return { paragraph, names: [{ start, end: start + cell.length, entity }] };
    });
