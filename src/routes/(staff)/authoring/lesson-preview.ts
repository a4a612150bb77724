/** For components: only the type crosses from the server. */
export type { LessonPreview } from '$lib/server/usecases/authoring/preview-lesson';
