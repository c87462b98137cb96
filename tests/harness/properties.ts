import fc from 'fast-check';

/**
 * The same trials each time, so that a failure is the work of a change. `PROPERTY_ALL=1` draws
 * others each time.
 */
if (process.env.PROPERTY_ALL === undefined) fc.configureGlobal({ seed: 1945 });
