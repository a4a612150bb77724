import { DomainError } from '$lib/server/errors';
import { served } from '$lib/server/form';
import { ownCertificate } from '$lib/server/usecases/award/own-certificate';

export const GET = async ({ locals: { participant, now }, params: { awardId }, url: { origin } }) => {
	const { pdf, fileName } = await served(
		participant
			? ownCertificate(participant, { awardId, origin }, now)
			: Promise.reject(new DomainError('access.sign_in'))
	);
	const headers = {
		'content-type': 'application/pdf',
		'content-disposition': `attachment; filename="${fileName}"`,
		'cache-control': 'no-store'
	};
	return new Response(new Uint8Array(pdf), { headers });
};
