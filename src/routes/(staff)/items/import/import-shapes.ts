/** For components: only the types cross from the server. */
export type {
	ImportCounts,
	ImportHead,
	ImportQuestionView,
	ImportView,
	SheetPreview
} from '$lib/server/usecases/item-import/import-view';
