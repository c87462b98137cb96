import { type StudyInput, type StudyName, study } from './studies.ts';

/** A study that is asked for; its answer carries the same number. */
export interface Asked {
  readonly id: number;
  readonly name: StudyName;
  readonly input: StudyInput<StudyName>;
}

export type Answered =
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly error: string };

const answer = ({ id, name, input }: Asked): Answered => {
  try {
    return { id, output: study(name, input) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
};

addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(answer(data)));
