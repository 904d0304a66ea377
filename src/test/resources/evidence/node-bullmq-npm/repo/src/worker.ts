import { Worker, Queue } from 'bullmq';

// boss.schedule( is not used
const queue = new Queue('mails');
await queue.upsertJobScheduler('nightly', { pattern: '0 3 * * *', tz: 'UTC' });
new Worker('mails', async (job) => {}, { concurrency: 5 });
