import { describe, expect, it } from 'vitest';
import { bodyOfSymbol, ordinalOfSymbol } from '#pipeline/parse/masthead/symbol-body.ts';
import { grammars } from '#pipeline/grammar/languages.ts';
import { cellsOf } from '#pipeline/clean/markup.ts';
import { SYMBOL } from '#pipeline/clean/symbols.ts';
import { registry } from '../../harness/registry.ts';

describe('the body of a symbol', () => {
  it.each([
    ['CTOC/COP/WG.3/2016/2', 'CTOC/COP/WG.3'],
    ['UNEP/CHW.16/30', 'UNEP/CHW'],
    ['UNEP/MC/COP.5/24', 'UNEP/MC/COP'],
    ['NPT/CONF.2026/PC.II/13', 'NPT/CONF.2026/PC'],
    ['ECE/TRANS/WP.15/264', 'ECE/TRANS/WP.15'],
    ['ESCAP/79/33', 'E/ESCAP'],
    ['ICCD/COP(15)/23', 'ICCD/COP'],
    ['A/CONF.234/16', 'A/CONF.234'],
    ['MSC 101/24', 'MSC'],
    ['CL 171/5', 'CL'],
    ['A77/4', 'WHA'],
    ['A/77/4', 'A'],
    ['XYZ/ABC/2023/4', 'XYZ/ABC'],
    ['CTOC/COP/WG.99/2023/1', 'CTOC/COP/WG.99'],
    ['A/HRC/WG.99/2/1', 'A/HRC/WG.99'],
    ['COFI/2022/REP', 'COFI'],
    ['EB154/2024/REC/2', 'EB'],
    ['GB.349/INS/PV', 'GB'],
    ['IDB.51/28', 'IDB'],
    ['GC.20/3', 'GC'],
    ['GC(67)/OR.3', 'IAEA#general-conference'],
    ['EC-104/5', 'OPCW#ec'],
    ['219 EX/1', 'UNESCO#board'],
    ['41 C/5', 'UNESCO#general-conference'],
    ['LC/SES.39/14', 'E#eclac'],
    ['WHC/23/45.COM/19', 'WHC'],
    ['ISBA/28/C/26', 'ISBA#council'],
    ['ISBA/28/A/L.2', 'ISBA#assembly'],
    ['ATT/CSP9/2023/SEC/773', 'ATT/CSP']
  ])('of %s is %s', (symbol, body) => {
    expect(bodyOfSymbol(symbol, registry)).toBe(body);
  });
});

describe('the session of a symbol', () => {
  it.each([
    ['219 EX/1', 219],
    ['IDB.51/28', 51],
    ['EB154/2024/REC/2', 154],
    ['A/HRC/53/2', 53],
    ['WHC/23/45.COM/19', 45],
    ['ISBA/28/C/26', 28],
    ['COFI/2022/REP', null],
    ['A/CN.9/1234', null],
    ['A/AC.96/74', null],
    ['E/CN.7/2023/15', null]
  ])('%s is of session %s', (symbol, ordinal) => {
    expect(ordinalOfSymbol(symbol, registry)).toBe(ordinal);
  });
});

describe('Chinese ordinals', () => {
  const numbers = (text: string) => grammars.zh.ordinals(text).flatMap((o) => o.ordinals);

  it('share one noun', () => {
    expect(numbers('举行了第一、第二和第三次会议')).toEqual([1, 2, 3]);
  });

  it('count by places or by tens', () => {
    expect(numbers('第一七一届会议、第一百六十八届会议')).toEqual([171, 168]);
  });
});

describe('English ordinals', () => {
  const numbers = (text: string) => grammars.en.ordinals(text).flatMap((o) => o.ordinals);

  it('count sessions in digits', () => {
    expect(numbers('held its 114th session; the 115th and 116th sessions')).toEqual([
      114, 115, 116
    ]);
  });

  it('leave out meetings in digits, which are held within a session', () => {
    expect(numbers('At its 1st meeting, on 5 June')).toEqual([]);
  });

  it('leave out those that count the sessions of a year', () => {
    expect(numbers('First session of 2024')).toEqual([]);
    expect(numbers('second regular session 2024')).toEqual([]);
    expect(numbers('the ninth session, 2018; its first session in Vienna')).toEqual([9, 1]);
  });
});

it('I-24/7 is the name of a system of the police, not a symbol', () => {
  expect('通过国际刑警组织I-24/7系统'.match(SYMBOL)).toBeNull();
  expect('文件EC-104/5和RC-5/3'.match(SYMBOL)).toEqual(['EC-104/5', 'RC-5/3']);
});

it('a bare number behind a tab is a cell, and one before a tab the label of its line', () => {
  expect(cellsOf('\t2\t其他事项')).toEqual(['', '2', '其他事项']);
  expect(cellsOf('2\t其他事项')).toBeNull();
});
