/** Offices at a session in Chinese. */
import type { OfficerGrammar } from '../grammar.ts';

export const officers: OfficerGrammar = {
  before: [
    [/副主席/g, 'vice-chair'],
    [
      /(?:专题)?(?:讨论)?小组(?:讨论)?(?:成员|主讲人|专家)|以下专家|下列专家|主讲人|专题讨论嘉宾|演讲人|讨论由[^.;:]{0,20}(?:引导|推进|协助|带动)/g,
      'panellist'
    ],
    [/(?<!特别)报告员/g, 'rapporteur'],
    [/副会长/g, 'vice-president'],
    [/协调人/g, 'facilitator'],
    [/主持人/g, 'moderator'],
    [/(?:当选|选举|任命|推选)[^,.;]{0,14}主席|(?<!副)主席[:(]?$|(?<!副)主席为/g, 'chair'],
    [/(?<!副)会长[:(]/g, 'president']
  ],
  direct: [],
  after: [
    [/^[^;.]{0,12}(?:担任|当选为?)[^,.;副]{0,14}会长/, 'president'],
    [/^[^;.]{0,12}(?:担任|当选为?|任)[^,.;]{0,12}副主席/, 'vice-chair'],
    [/^[^;.]{0,40}?(?:担任|当选为?)[^,.;副]{0,14}主席|^[^;.]{0,60}?主持(?!人)/, 'chair'],
    [/^[^;.]{0,12}(?:担任|当选为?)[^,.;]{0,14}报告员/, 'rapporteur']
  ],
  election: /选举/,
  atConference: { chair: 'president', 'vice-chair': 'vice-president' }
};
