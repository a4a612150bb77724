/** The five steps of the contest builder, in their order. */
export const BUILDER_STEPS = ['who', 'when', 'paper', 'prizes', 'rules'] as const;
export type BuilderStep = (typeof BUILDER_STEPS)[number];
