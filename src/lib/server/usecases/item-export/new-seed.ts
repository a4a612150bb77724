import { newSecret } from '../../id';

/** Short enough to be copied from a printed key. */
export const newSeed = () => newSecret().slice(0, 8);
