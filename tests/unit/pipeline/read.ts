/** Documents written in a test, read as the pipeline reads them. */
import { extractAttendance } from '#pipeline/extract/attendance.ts';
import { contextOf } from '#pipeline/extract/context.ts';
import { extractFindings } from '#pipeline/extract/findings.ts';
import { extractOfficers } from '#pipeline/extract/officers.ts';
import { extractOwnSessions, extractSessionMentions } from '#pipeline/extract/sessions.ts';
import { extractStatements } from '#pipeline/extract/statements.ts';
import { grammars } from '#pipeline/grammar/languages.ts';
import { parseDocument } from '#pipeline/parse/parse.ts';
import { readRegistryFiles } from '#pipeline/node/registry-files.ts';
import { readRegistry } from '#pipeline/registry/registry.ts';

export const registry = readRegistry(await readRegistryFiles());

/** First page of a Chinese report of one working group. */
export const HEAD_ZH = `CTOC/COP/WG.3/2018/6

国际合作工作组
2018年5月28日至31日，维也纳

国际合作工作组2018年5月28日至31日在维也纳举行的会议报告

一. 导言

1. 第十次会议审议了引渡。
`;

/** First page of an English report of one working group. */
export const HEAD_EN = `CTOC/COP/WG.3/2018/6

Working Group on International Cooperation
Vienna, 28–31 May 2018

Report on the meeting of the Working Group on International Cooperation held in Vienna from 28 to 31 May 2018

I. Introduction

1. The Working Group met.
`;

export const parse = (text: string) => parseDocument(text, registry);

/** What the extractors read out of a text. */
export function read(text: string) {
  const document = parse(text);
  const context = contextOf(document, registry, grammars[document.language]);
  const { attendance, gaps } = extractAttendance(context);
  const { statements, gaps: statementGaps } = extractStatements(context, attendance);
  const officers = extractOfficers(context);
  const mentions = extractSessionMentions(context);
  const sessions = extractOwnSessions(context);
  return {
    document,
    attendance,
    gaps,
    statements,
    statementGaps,
    officers,
    mentions,
    findings: extractFindings(context, { attendance, statements, officers, mentions, sessions })
  };
}

/** A Chinese report with one section. */
export const reportZh = (heading: string, text: string) =>
  read(`${HEAD_ZH}\n二. ${heading}\n\n${text}\n`);

/** An English report with one section. */
export const reportEn = (heading: string, text: string) =>
  read(`${HEAD_EN}\nII. ${heading}\n\n${text}\n`);
