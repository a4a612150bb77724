export const LESSON_STATUSES = ['draft', 'in_review', 'published', 'retired'] as const;
/** draft → in review → published → retired, of a lesson's newest version. The author is never the one who publishes. */
export type LessonStatus = (typeof LESSON_STATUSES)[number];
