/** One parameter of an address: how it is written, how it is read, and what it is by default. */
export interface Param<T> {
  readonly fallback: T;
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
  read: (value) => values.find((v) => v === value),
  write: (value) => value
});

export const flag = (): Param<boolean> => ({
  fallback: false,
  read: (value) => (value === '1' ? true : value === '0' ? false : undefined),
  write: (value) => (value ? '1' : '0')
});

export const list = (): Param<readonly string[]> => ({
  fallback: [],
  read: (value) => value.split(',').filter((item) => item !== ''),
  write: (value) => value.join(',')
});
