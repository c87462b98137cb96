/**
 * Prints a line in both languages: who starts the project may read either.
 *
 * @param {string} zh
 * @param {string} en
 */
export const say = (zh, en) => console.log(`${zh}  ${en}`);

/**
 * @param {string} zh
 * @param {string} en
 */
export const complain = (zh, en) => console.error(`${zh}\n${en}`);
