import { describe, expect, it } from 'vitest';
import { gapsIn } from '#pipeline/extract/names/gaps.ts';
import { readNameList } from '#pipeline/extract/names/list.ts';
import { registry } from './read.ts';

const list = (text: string) => readNameList(text, 0, text.length, registry);
const ids = (text: string) => list(text).names.map((n) => n.entity.id);

describe('readNameList', () => {
  it('tells names from longer names that hold them', () => {
    expect(
      ids('尼日尔、尼日利亚、几内亚、几内亚比绍、多米尼加、多米尼克、印度和印度尼西亚')
    ).toEqual(['NER', 'NGA', 'GIN', 'GNB', 'DOM', 'DMA', 'IND', 'IDN']);
  });

  it('reads 77国集团和中国 as one name, and China beside it as another', () => {
    const found = list('77国集团和中国、中国').names;
    expect(found).toHaveLength(2);
    expect(found[1]!.entity.id).toBe('CHN');
    expect(found[0]!.entity).toMatchObject({ unknown: null });
  });

  it('knows long and short names, and names with brackets', () => {
    expect(ids('伊朗伊斯兰共和国、伊朗（伊斯兰共和国）、委内瑞拉玻利瓦尔共和国')).toEqual([
      'IRN',
      'IRN',
      'VEN'
    ]);
    expect(ids('Iran (Islamic Republic of), the Republic of Korea and Viet Nam')).toEqual([
      'IRN',
      'KOR',
      'VNM'
    ]);
  });

  it('keeps a name that the registry does not know, as printed', () => {
    const [, unknown] = list('阿根廷、沙特阿拉和巴西').names;
    expect(unknown!.entity).toEqual({ id: '沙特阿拉', unknown: '沙特阿拉' });
    expect(ids('阿根廷、沙特阿拉和巴西')).toEqual(['ARG', '沙特阿拉', 'BRA']);
  });

  it('does not part an unknown name at its own conjunction', () => {
    expect(ids('打击犯罪和腐败联盟、巴西')).toEqual(['打击犯罪和腐败联盟', 'BRA']);
  });

  it.each(['阿根廷、巴西[……]', 'Argentina, Brazil, [...]', '阿根廷、巴西、……'])(
    'finds the gap of %s and no name in it',
    (text) => {
      expect(ids(text)).toEqual(['ARG', 'BRA']);
      expect(list(text).gaps).toHaveLength(1);
    }
  );

  it('gives spans that hold the names', () => {
    const text = '名单：阿根廷、 巴西。';
    const { names } = readNameList(text, 3, text.length - 1, registry);
    expect(names.map((n) => text.slice(n.start, n.end))).toEqual(['阿根廷', '巴西']);
  });

  it('has no names in an empty list', () => {
    expect(list('')).toEqual({ names: [], gaps: [] });
    expect(gapsIn('[待补]')).toEqual([{ start: 0, end: 4 }]);
  });
});
