export const KEY_CORRECTION_MODES = ['replace', 'any_of', 'everyone'] as const;
/** Another key | any one of several options is right | the question counts as right for everybody who got it. */
export type KeyCorrectionMode = (typeof KEY_CORRECTION_MODES)[number];
