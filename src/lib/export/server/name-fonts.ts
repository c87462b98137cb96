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
}

type Names = ReadonlyMap<string, string>;

/**
 * Names in a picture the font file that draws each character. A browser finds it by the ranges in
 * the style sheet; a drawer that reads no style sheet finds it by the name in the file.
 *
 * @param names the family that each file names itself
 */
export const nameFonts = (svg: string, faces: readonly FaceIndex[], names: Names): string => {
  const root: Style = { family: faces[0]?.family ?? '', weight: 400, lang: 'en' };
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
    lang: attribs['xml:lang'] ?? inherited.lang
  };
};

const inFonts = (text: string, style: Style, faces: readonly FaceIndex[], names: Names): string => {
  const face = nearestFace(faces, style);
  const files = filesInOrder(face, style.lang);
  const runs: { font: string; text: string }[] = [];
  for (const character of text) {
    const file = files.find(({ characters }) => characters.includes(character));
    const font = (file && names.get(file.file)) ?? runs.at(-1)?.font ?? '';
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs
    .map((run) =>
      element(
        'tspan',
        {
          'font-family': run.font === '' ? undefined : `'${run.font}'`,
          'font-weight': face.weight
        },
        escapeXml(run.text)
      )
    )
    .join('');
};
