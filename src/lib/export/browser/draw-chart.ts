import type { Drawing } from '#lib/charts/drawing.ts';
import { type Component, flushSync, mount, unmount } from 'svelte';
import ExportRoot from '../ExportRoot.svelte';
import type { ChartDrawing } from '../picture.ts';
import { readChart } from '../read-chart.ts';

/** There, for its texts are measured, but nowhere to be seen or scrolled to. */
const OUT_OF_SIGHT = { position: 'fixed', top: '0', left: '-100000px', contain: 'layout' };

/**
 * Draws a chart by the component that draws it on its page, out of sight, at another width or in
 * another language. Nothing is painted before it is gone again.
 */
export const drawInBrowser = <V, R>(
  Picture: Component<Drawing<V, R>>,
  drawing: Drawing<V, R>
): ChartDrawing => {
  const target = document.createElement('div');
  target.lang = drawing.lang;
  target.inert = true;
  Object.assign(target.style, OUT_OF_SIGHT);
  document.body.append(target);
  const props = { Picture, drawing } as unknown as { Picture: Component; drawing: never };
  const mounted = mount(ExportRoot as unknown as Component<typeof props>, { target, props });
  try {
    flushSync();
    const svg = target.querySelector('svg');
    if (!svg) throw new Error('this chart has no picture');
    return readChart(svg);
  } finally {
    void unmount(mounted);
    target.remove();
  }
};
