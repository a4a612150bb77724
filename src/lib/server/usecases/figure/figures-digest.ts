import type { AnnualFigures } from '../../../domain/annual-result';
import { canonicalJson } from '../../../domain/hash-chain';
import { sha256Hex } from '../../../domain/sha256';

/** The same for the same figures, whatever stored them. */
export const figuresDigest = (figures: AnnualFigures): string => sha256Hex(canonicalJson(figures));
