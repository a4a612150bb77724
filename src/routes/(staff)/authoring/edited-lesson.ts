/** A file of a lesson as the editor offers it. */
export interface EditedFile {
	id: string;
	kind: 'picture' | 'attachment';
	name: string;
	/** How the text names it. */
	reference: string;
	url: string;
}

/** The words of a link to a document, until its writer finds better ones. */
export const documentWords = ({ name }: { name: string }) => name.replace(/\.pdf$/i, '');

/** What the form knows of the lesson that it edits. */
export interface EditedLesson {
	id: string;
	/** The newest revision; the form keeps the one it was opened on. */
	revision: number;
	slug: string;
	maySlug: boolean;
	files: EditedFile[];
}
