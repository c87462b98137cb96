/**
 * The style properties that a chart’s look consists of, by how SVG 2 inherits them, with their
 * initial values. Each is also a presentation attribute, which programs without style sheets
 * (office suites, drawing programs) understand.
 */
export const INHERITED: Readonly<Record<string, string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-dashoffset': '0px',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-miterlimit': '4',
  'paint-order': 'normal',
  'font-size': '',
  'font-weight': '',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'word-spacing': '0px',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  visibility: 'visible',
  'shape-rendering': 'auto'
};

export const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'clip-path': 'none',
  mask: 'none',
  filter: 'none',
  'vector-effect': 'none',
  'text-decoration-line': 'none'
};

/** Attributes that say where and of what form something is. No other is taken over. */
export const GEOMETRY: ReadonlySet<string> = new Set(
  (
    'id d x y x1 y1 x2 y2 cx cy r rx ry width height points transform dx dy rotate pathLength ' +
    'textLength lengthAdjust startOffset patternUnits patternContentUnits patternTransform ' +
    'gradientUnits gradientTransform spreadMethod offset fx fy viewBox preserveAspectRatio href ' +
    'clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX ' +
    'refY in in2 result stdDeviation lang xml:lang xml:space'
  ).split(' ')
);

/** Elements that draw. */
export const DRAWING: ReadonlySet<string> = new Set(
  (
    'g path rect circle ellipse line polyline polygon text tspan textPath defs pattern ' +
    'linearGradient radialGradient stop clipPath mask marker symbol use'
  ).split(' ')
);

/** Elements that only tell or move something: left out, as their content is. */
export const SILENT: ReadonlySet<string> = new Set(
  'title desc metadata style script animate animateTransform animateMotion set'.split(' ')
);
