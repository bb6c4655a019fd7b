import fc from 'fast-check';

/** Property tests try the same texts in every run, so that a red run is about the change; TIFA_SEED=random (or a number) tries others. */
const FIXED = 20260101;
const wanted = process.env.TIFA_SEED;

if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? FIXED) });
