import { type ChildNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { type FaceIndex, filesInOrder } from '#lib/fonts/files.ts';
import { nearestFace } from '#lib/fonts/measure.ts';
import { element, escapeXml } from '../markup.ts';

/** What text inherits in a picture. */
interface Style {
  readonly family: string;
  readonly weight: number;
  readonly lang: string;
  readonly size: number;
  readonly anchor: string;
  /** Where the text begins, ends or has its middle, if it is the first of its element. */
  readonly x: number | null;
}

const START = { size: 16, anchor: 'start', x: null } as const;

type Names = ReadonlyMap<string, string>;

/**
 * Names in a picture the font file that draws each character. A browser finds it by the ranges in
 * the style sheet; a drawer that reads no style sheet finds it by the name in the file.
 *
 * @param names the family that each file names itself
 */
export const nameFonts = (svg: string, faces: readonly FaceIndex[], names: Names): string => {
  const root: Style = { family: faces[0]?.family ?? '', weight: 400, lang: 'en', ...START };
  return parseDocument(svg, { xmlMode: true })
    .children.map((node) => written(node, root, faces, names))
    .join('');
};

const written = (
  node: ChildNode,
  style: Style,
  faces: readonly FaceIndex[],
  names: Names
): string => {
  if (isText(node)) {
    const isDrawn = node.parent !== null && isTag(node.parent as ChildNode) && isTextual(node);
    return isDrawn ? inFonts(node.data, style, faces, names) : '';
  }
  if (!isTag(node) || ['style', 'title', 'desc'].includes(node.name)) return '';
  const own = styleOf(node.attribs, style, faces);
  const content = node.children.map((child) => written(child, own, faces, names)).join('');
  return element(node.name, node.attribs, content);
};

const isTextual = ({ parent }: ChildNode): boolean =>
  ['text', 'tspan', 'textPath'].includes((parent as { name?: string } | null)?.name ?? '');

const styleOf = (
  attribs: Readonly<Record<string, string>>,
  inherited: Style,
  faces: readonly FaceIndex[]
): Style => {
  const stack = attribs['font-family'] ?? '';
  const weight = attribs['font-weight'];
  return {
    family: faces.find(({ family }) => stack.includes(family))?.family ?? inherited.family,
    weight: weight === undefined ? inherited.weight : Number(weight),
    lang: attribs['xml:lang'] ?? inherited.lang,
    size: attribs['font-size'] === undefined ? inherited.size : parseFloat(attribs['font-size']),
    anchor: attribs['text-anchor'] ?? inherited.anchor,
    x: attribs.x === undefined ? null : Number(attribs.x)
  };
};

/** Characters that one file draws. */
interface Run {
  readonly font: string;
  text: string;
  /** In the unit of the size. */
  width: number;
}

const inFonts = (text: string, style: Style, faces: readonly FaceIndex[], names: Names): string => {
  const face = nearestFace(faces, style);
  const runs = runsOf(text, face, style.lang, names);
  const shift = { start: 0, middle: -0.5, end: -1 }[style.anchor] ?? 0;
  const whole = runs.reduce((sum, { width }) => sum + width, 0) * style.size;
  let x = style.x === null ? null : style.x + shift * whole;
  // The drawer sets a line in several fonts as one piece, and takes one font for all of it where
  // another lacks a character: each run is placed for itself.
  const isPlaced = runs.length > 1 && x !== null;
  return runs
    .map(({ font, text: content, width }) => {
      const place = isPlaced ? { x: x ?? 0, 'text-anchor': 'start' } : {};
      if (x !== null) x += width * style.size;
      const family = font === '' ? undefined : `'${font}'`;
      const attributes = { ...place, 'font-family': family, 'font-weight': face.weight };
      return element('tspan', attributes, escapeXml(content));
    })
    .join('');
};

const runsOf = (text: string, face: FaceIndex, lang: string, names: Names): Run[] => {
  const files = filesInOrder(face, lang);
  const runs: Run[] = [];
  for (const character of text) {
    const file = files.find(({ characters }) => characters.includes(character));
    const font = (file && names.get(file.file)) ?? runs.at(-1)?.font ?? '';
    const width = (file?.advances[character] ?? 1000) / 1000;
    const last = runs.at(-1);
    if (last?.font === font) {
      last.text += character;
      last.width += width;
    } else runs.push({ font, text: character, width });
  }
  return runs;
};
