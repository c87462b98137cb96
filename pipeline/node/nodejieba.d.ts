/** The paths of nodejieba’s own dictionaries, which its types leave out. */
declare module 'nodejieba' {
  interface Nodejieba {
    readonly DEFAULT_DICT: string;
    readonly DEFAULT_HMM_DICT: string;
    readonly DEFAULT_IDF_DICT: string;
    readonly DEFAULT_STOP_WORD_DICT: string;
    load(options: { userDict?: string }): void;
    cut(sentence: string): string[];
    tag(sentence: string): { word: string; tag: string }[];
  }
  const nodejieba: Nodejieba;
  export default nodejieba;
}
