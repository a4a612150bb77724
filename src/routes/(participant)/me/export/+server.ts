import { DomainError } from '$lib/server/errors';
import { served } from '$lib/server/form';
import { exportMyData } from '$lib/server/usecases/participant/export-my-data';
import { json } from '@sveltejs/kit';

export const GET = async ({ locals }) => {
	const { participant, now } = locals;
	const data = await served(
		participant ? exportMyData(participant, now) : Promise.reject(new DomainError('access.sign_in'))
	);
	return json(data, { headers: { 'content-disposition': 'attachment; filename="san-dinh-du-lieu-cua-toi.json"' } });
};
