import { ping as pingDatabase } from '../../db';

/** Whether the database answers. */
export async function ping(): Promise<boolean> {
	return pingDatabase().then(
		() => true,
		() => false
	);
}
