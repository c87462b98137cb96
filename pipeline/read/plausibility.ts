/**
 * How plausible a decoded text is as a document in Chinese or a Western language: text decoded
 * by the wrong table consists of rare characters, and is full of signs that no one writes.
 */

/** Frequent characters of modern Chinese and of official prose, simplified. */
const SIMPLIFIED =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运联议约缔犯罪组织工际打击跨有协助引渡执洲欧非亚尼阿巴伊亚利维斯哥古兰西加纳塔丹瑞典挪威泰越南韩朝鲜俄乌克土耳其秘鲁智墨根廷届项案建议讨审况附款段注册证据调查机构司洗钱腐败贩毒移枪支恐怖主办促鼓励请吁欢迎赞赏回顾强铭记承考虑酌情遵守适履批准加入签署议秘书处席副报告员代出席观察区域政府间非专门咨询研究网络技能力培训经验良做范围措施挑战需供网址页号届维也纳日至星期午全体混合线远程开幕闭幕致词发言简要概述选举通临暂程安排其他';
/** Those of them that differ, traditional. */
const TRADITIONAL =
  '這個們來為國說時會對著後過發裡種經麼學現當沒動還進樣開從實軍無與長機業關點將兩間問應戰頭體見產話給門東聲員解論處義幾認條係氣題爾別變電數報結務場計資許統區隊決馬書則聽卻達難權設記類據該規萬術領確傳師觀識帶導爭運聯議約締罪組織際擊協執歐亞蘭納維瑞韓鮮烏魯審況證調構錢敗販槍勵請籲賞顧銘慮簽署秘副員區專詢網絡訓驗範圍戰響頁號屆選舉臨暫幕詞簡單雙將畢竟讓級邊達興華歷憲賓檔檢標準環節總結劃劇團歸獨獲環療礎禮離權黨轉護讀變讓貢獻責貿費賴質賣貨買贊遠違連適選遺郵鄉醫鋼錄鎖鏡鐵閉閱陣陽陸際隨險雖雜離靜韻預領題額願類顯飛飯館驚體鬥魚鳥黃齊齡';

const COMMON = new Set(SIMPLIFIED + TRADITIONAL);
const HAN = /\p{Script=Han}/u;
const WRITTEN =
  /[\u00a0-\u00bf–—‘’“”†‡•…€™≥≤×÷\u3000-\u3029！-､℃№ⅠⅡⅢ①-⑳\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const UNWRITTEN =
  /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f\ufffd\ue000-\uf8ff\ufff0-\uffff]/;
const LATIN_LETTER = /[À-ÖØ-öø-žœŒŠš]/;

/** An accented letter is plausible beside a plain one: `Côte`, but not `Áª`. */
const isInWord = (before: string, after: string): boolean => /[A-Za-z]/.test(before + after);

const SAMPLE = 40_000;

const worth = (c: string, before: string, after: string): number => {
  if (UNWRITTEN.test(c)) return -1;
  if (HAN.test(c)) return COMMON.has(c) ? 1 : 0;
  if (LATIN_LETTER.test(c)) return isInWord(before, after) ? 1 : 0;
  return WRITTEN.test(c) ? 1 : 0;
};

/**
 * The share of plausible ones among the characters beyond ASCII of the text’s beginning, control
 * characters and unassigned ones counting against it; 1 for plain ASCII. Running Chinese text
 * has 0.7–1, the same bytes by a wrong table less than 0.3.
 */
export const plausibility = (text: string): number => {
  const sample = [...text.slice(0, SAMPLE)];
  let total = 0;
  let sum = 0;
  sample.forEach((c, at) => {
    if (c >= ' ' && c <= '~') return;
    if (c === '\n' || c === '\r' || c === '\t' || c === '\f' || c === '\v') return;
    total += 1;
    sum += worth(c, sample[at - 1] ?? '', sample[at + 1] ?? '');
  });
  return total === 0 ? 1 : sum / total;
};

/** UTF-8 that was read as Windows-1252: `è`, `å`, `â` and a sign of its upper half. */
const TWICE = /[\u00c2-\u00f4][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g;
const BEYOND = /[^\u0000-\u007f]/g;

/** Whether a text that decoded well is garbled: it went through a wrong table before it was saved. */
export const isGarbledText = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE);
  const beyond = sample.match(BEYOND)?.length ?? 0;
  if (beyond < 40) return false;
  const twice = (sample.match(TWICE)?.length ?? 0) * 2;
  if (twice > beyond * 0.4) return true;
  const han = [...sample].filter((c) => HAN.test(c));
  return han.length > beyond * 0.4 && han.filter((c) => COMMON.has(c)).length < han.length * 0.25;
};
