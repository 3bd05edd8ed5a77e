import fc from 'fast-check';

/**
 * Property tests try the same values in every run, so that none fails by luck in somebody else's change. To explore others:
 * `CAMNANG_SEED=$RANDOM npm test -- src/vietnamese`; fast-check prints the seed of what it finds.
 */
fc.configureGlobal({ seed: Number(process.env.CAMNANG_SEED ?? 20261122) });
