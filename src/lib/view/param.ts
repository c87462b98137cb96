/** One parameter of an address: how it is written, how it is read, and what it is by default. */
export interface Param<T> {
  readonly fallback: T;
  /** The values that it knows, as they are written, where it does not take any text. */
  readonly values?: readonly string[];
  /** The value that a text stands for; undefined if it stands for none. */
  read(text: string): T | undefined;
  write(value: T): string;
}

export const text = (fallback = ''): Param<string> => ({
  fallback,
  read: (value) => value,
  write: (value) => value
});

export const choice = <const T extends string>(
  values: readonly T[],
  fallback: NoInfer<T>
): Param<T> => ({
  fallback,
  values,
  read: (value) => values.find((v) => v === value),
  write: (value) => value
});

/** A whole number from 1. */
export const whole = (fallback: number): Param<number> => ({
  fallback,
  read: (value) => (/^[1-9]\d{0,6}$/.test(value) ? Number(value) : undefined),
  write: String
});

export const flag = (fallback = false): Param<boolean> => ({
  fallback,
  values: ['0', '1'],
  read: (value) => (value === '1' ? true : value === '0' ? false : undefined),
  write: (value) => (value ? '1' : '0')
});

/** How a value of a closed list stands in an address: `Eastern European` is `eastern-european`. */
const codeOf = (value: string) => value.toLowerCase().replaceAll(' ', '-');

/** Several values of a closed list, in its order; a list with one that it lacks stands for none. */
export const choices = <const T extends string>(values: readonly T[]): Param<readonly T[]> => ({
  fallback: [],
  values: values.map(codeOf),
  read(text) {
    const codes = text.split(',').filter((code) => code !== '');
    const isKnown = codes.every((code) => values.some((value) => codeOf(value) === code));
    return isKnown ? values.filter((value) => codes.includes(codeOf(value))) : undefined;
  },
  write: (chosen) => chosen.map(codeOf).join(',')
});

export const list = (): Param<readonly string[]> => ({
  fallback: [],
  read: (value) => value.split(',').filter((item) => item !== ''),
  write: (value) => value.join(',')
});

/** Several phrases: they may hold commas. */
export const words = (): Param<readonly string[]> => ({
  fallback: [],
  read: (value) => value.split('~').filter((item) => item !== ''),
  write: (value) => value.join('~')
});
