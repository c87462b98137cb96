import {
  type Column,
  type ColumnType,
  type Language,
  schema,
  tableNames
} from '#pipeline/schema.ts';

const words = {
  zh: {
    table: '数据表',
    row: '一行是',
    column: '列',
    type: '类型',
    meaning: '含义',
    key: '键',
    nullable: '可为空'
  },
  en: {
    table: 'table',
    row: 'a row is',
    column: 'column',
    type: 'type',
    meaning: 'meaning',
    key: 'key',
    nullable: 'may be null'
  }
} as const;

const types: Record<ColumnType, Record<Language, string>> = {
  utf8: { zh: '文本', en: 'text' },
  int32: { zh: '整数', en: 'integer' },
  float64: { zh: '数值', en: 'number' },
  bool: { zh: '是/否', en: 'true/false' },
  date: { zh: '日期', en: 'date' }
};

const code = (text: string) => `\`${text}\``;

const line = (...cells: string[]) => `| ${cells.join(' | ')} |`;

const heading = (...cells: string[]) => [line(...cells), line(...cells.map(() => '---'))];

function meaningOf({ about, values, references }: Column, language: Language) {
  const listed = values ? [values.map(code).join(' ')] : [];
  const refers = references ? [`→ ${code(references)}`] : [];
  return [about[language], ...listed, ...refers].join(language === 'zh' ? '；' : '; ');
}

function columnLine(name: string, column: Column, isKey: boolean, language: Language) {
  const { key, nullable } = words[language];
  const notes = [...(isKey ? [key] : []), ...(column.nullable ? [nullable] : [])];
  const type = [types[column.type][language], ...notes].join(language === 'zh' ? '，' : ', ');
  return line(code(name), type, meaningOf(column, language));
}

function tableSection(name: (typeof tableNames)[number], language: Language) {
  const { row, key, columns } = schema[name];
  const keys: readonly string[] = key;
  return [
    `<details><summary><code>${name}</code> — ${row[language]}</summary>`,
    '',
    ...heading(words[language].column, words[language].type, words[language].meaning),
    ...Object.entries<Column>(columns).map(([column, definition]) =>
      columnLine(column, definition, keys.includes(column), language)
    ),
    '',
    '</details>'
  ];
}

/** The data dictionary as Markdown: every table with its columns, from the schema. */
export const dataDictionary = (language: Language) =>
  tableNames.flatMap((name) => tableSection(name, language)).join('\n');

const BLOCK = /(<!-- data dictionary: [^>]* -->\n)[\s\S]*?(\n<!-- end of data dictionary -->)/;

/**
 * Puts the data dictionary between the two comments that mark its place in a text.
 *
 * @throws Error if the text has no such place
 */
export function withDataDictionary(text: string, language: Language): string {
  if (!BLOCK.test(text)) throw new Error('the text does not mark a place for the data dictionary');
  return text.replace(BLOCK, (_, start, end) => `${start}\n${dataDictionary(language)}\n${end}`);
}
