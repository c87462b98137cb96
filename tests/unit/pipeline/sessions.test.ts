import { describe, expect, it } from 'vitest';
import { readDocument, tabulate } from '#pipeline/build.ts';
import { HEAD_EN, HEAD_ZH, read, registry, reportEn, reportZh } from './read.ts';

const named = ({ mentions }: ReturnType<typeof reportZh>) =>
  mentions
    .filter((m) => m.paragraph > 5)
    .map((m) => `${m.body}/${m.ordinal} ${m.from ?? m.year ?? '-'}`);

describe('sessions that a report names', () => {
  it('belong to the body beside the ordinal', () => {
    const text = '2. 缔约方会议第八届会议于2016年10月17日至21日举行。';
    expect(named(reportZh('会议安排', text))).toEqual(['CTOC/COP/8 2016-10-17']);
  });

  it('share the body that they are joined with', () => {
    const text = '2. 缔约方会议第七届和第八届会议审议了引渡。';
    expect(named(reportZh('会议安排', text))).toEqual(['CTOC/COP/7 -', 'CTOC/COP/8 -']);
  });

  it('are read in English', () => {
    const text =
      '2. The Conference of the Parties to the United Nations Convention against Transnational Organized Crime, at its eighth session, held from 17 to 21 October 2016, took note.';
    expect(named(reportEn('Organization of the meeting', text))).toEqual(['CTOC/COP/8 2016-10-17']);
  });

  it('have each their own days where they are told together', () => {
    const text = '2. 工作组分别于2008年10月8日和2009年10月1日举行了第一和第二次会议。';
    expect(named(reportZh('会议安排', text))).toEqual([
      'CTOC/COP/WG.3/1 2008-10-08',
      'CTOC/COP/WG.3/2 2009-10-01'
    ]);
  });

  it('are told by an acronym and a number, and never by a symbol', () => {
    const text = '2. The Working Group noted the decisions of MEPC 74, reported in MEPC 75/3/2.';
    expect(named(reportEn('Other matters', text))).toEqual(['MEPC/74 -']);
  });

  it('are told with what moved them, and how they were held', () => {
    const text = '2. 第八次会议因疫情于2017年10月11日和12日在线举行。';
    const [mention] = reportZh('会议安排', text).mentions.filter((m) => m.paragraph > 5);
    expect(mention).toMatchObject({ ordinal: 8, from: '2017-10-11', format: 'online' });
  });

  it('have their ordinal before the name of a regional meeting', () => {
    const text = '2. 会议收到了关于第二十九次非洲各国禁毒执法机构负责人会议所通过建议的说明。';
    expect(named(reportZh('会议安排', text))).toEqual(['UNODC/HONLAF/29 -']);
    const en =
      '2. The Thirtieth Meeting of Heads of National Drug Law Enforcement Agencies, Europe, was noted.';
    expect(named(reportEn('Organization of the meeting', en))).toEqual(['UNODC/HONEURO/30 -']);
  });

  it('are those of a Meeting that is named by its ordinal alone', () => {
    const head = HEAD_EN.replace('CTOC/COP/WG.3/2018/6', 'UNODC/HONLAC/33/5').replaceAll(
      'Working Group on International Cooperation',
      'Meeting of Heads of National Drug Law Enforcement Agencies, Latin America and the Caribbean'
    );
    const text = `${head}\nII. Other\n\n2. At its 2nd meeting, the recommendations of the Thirty-first Meeting were noted.\n`;
    expect(read(text).mentions.map((m) => `${m.body}/${m.ordinal}`)).toContain('UNODC/HONLAC/31');
  });

  it('are no meetings within the session', () => {
    expect(named(reportZh('会议安排', '2. 在第1次和第2次会议上，工作组审议了引渡。'))).toEqual([]);
  });
});

const build = async (texts: readonly string[]) => {
  const documents = [];
  for (const [i, text] of texts.entries()) {
    const bytes = new TextEncoder().encode(text);
    const read = await readDocument(
      { name: `${i}.txt`, bytes, sha256: `${i}` },
      registry,
      (run) => [run]
    );
    if ('failure' in read) throw new Error(read.failure.reason.en);
    documents.push(read.document);
  }
  return tabulate(documents, registry).sessions.filter((s) => s.body_id === 'CTOC/COP/WG.3');
};

const report = (year: number, text: string) =>
  HEAD_ZH.replaceAll('2018', String(year)).replace('第十次会议审议了引渡。', text);

const row = (s: Awaited<ReturnType<typeof build>>[number]) =>
  `${s.session_id} ${s.start_date} ${s.ordinal_is_inferred} ${s.coverage}`;

describe('sessions across documents', () => {
  it('take their ordinal from another document', async () => {
    const sessions = await build([
      report(2018, '审议了引渡。'),
      report(2019, '国际合作工作组第九次会议于2018年5月28日至31日举行。')
    ]);
    expect(sessions.map(row)).toContain('CTOC/COP/WG.3/9 2018-05-28 false report');
  });

  it('take it from their neighbours, and say so', async () => {
    const sessions = await build([
      report(
        2018,
        '国际合作工作组第八次会议于2017年5月29日至31日举行。国际合作工作组第十次会议将于2019年5月27日至29日举行。'
      )
    ]);
    expect(sessions.map(row)).toContain('CTOC/COP/WG.3/9 2018-05-28 true report');
  });

  it('are those of the Conference at hand where only letters name it, or where its meetings are counted in digits', () => {
    const { mentions } = read(
      `UNEP/CMS/COP15/Report\n\n15th MEETING OF THE CONFERENCE OF THE PARTIES\n\nCampo Grande, 23–29 March 2026\n\nREPORT OF THE 15th MEETING\n\nI. OPENING OF THE MEETING\n\n1. The meeting recalled CMS COP14 and CoP13.\n\n2. Mongolia offered to host the 16th meeting of the Conference of the Parties in Ulaanbaatar in 2029.\n`
    );
    expect(mentions.map((m) => `${m.body}/${m.ordinal} ${m.year ?? '-'}`)).toEqual([
      'UNEP/CMS/COP/14 -',
      'UNEP/CMS/COP/13 -',
      'UNEP/CMS/COP/16 2029'
    ]);
  });
});
