import { COPY_HEADER } from '$lib/ui/lesson/page/kept-pages';

export const load = ({ setHeaders }) => {
	// The copy for reading offline is another text under the same address.
	setHeaders({ vary: COPY_HEADER });
};
