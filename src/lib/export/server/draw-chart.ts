import type { Drawing } from '#lib/charts/drawing.ts';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import ExportRoot from '../ExportRoot.svelte';
import type { ChartDrawing } from '../picture.ts';
import { readMarkup } from './read-markup.ts';

/** Draws a chart by the component that draws it on its page, without a document. */
export const drawOnServer = <V, R>(
  Picture: Component<Drawing<V, R>>,
  drawing: Drawing<V, R>
): ChartDrawing => {
  const props = { Picture, drawing } as unknown as { Picture: Component; drawing: never };
  return readMarkup(render(ExportRoot as unknown as Component<typeof props>, { props }).body);
};
