import topics from '$content/topics.json';
import type { Db } from '../../db';
import * as shippedContent from '../../store/shipped-content';

export async function loadTopics(tx: Db): Promise<void> {
	for (const [position, topic] of topics.entries()) await shippedContent.putTopic(tx, { ...topic, position });
}
