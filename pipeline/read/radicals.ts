/** Radicals that PDF writers put where a Han character was meant: one glyph, two code points. */

/** Without a decomposition in Unicode, or with one that is not the simplified character. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  '⼾': '户',
  '⺁': '厂',
  '⺇': '几',
  '⺌': '小',
  '⺎': '兀',
  '⺏': '尣',
  '⺐': '尢',
  '⺒': '巳',
  '⺓': '幺',
  '⺛': '旡',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⺩': '王',
  '⺪': '疋',
  '⺫': '目',
  '⺬': '示',
  '⺮': '竹',
  '⺯': '糸',
  '⺵': '网',
  '⺶': '羊',
  '⺷': '羊',
  '⺸': '羊',
  '⺼': '肉',
  '⺽': '臼',
  '⻁': '虎',
  '⻂': '衣',
  '⻃': '西',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻌': '辶',
  '⻑': '長',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟'
};

/** Compatibility ideographs stand in for characters too. */
const RADICAL = /[\u2e80-\u2fd5\uf900-\ufaff]/g;

/** The text with each radical (Unicode blocks CJK Radicals Supplement and Kangxi Radicals) as the character of its form; lengths stay. */
export const withoutRadicals = (text: string): string =>
  text.replace(RADICAL, (c) => {
    const meant = SIMPLIFIED[c] ?? c.normalize('NFKC');
    return meant.length === c.length ? meant : c;
  });
