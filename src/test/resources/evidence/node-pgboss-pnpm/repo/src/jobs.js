import PgBoss from 'pg-boss';

const boss = new PgBoss(process.env.DATABASE_URL);
await boss.createQueue('invoice', { retryLimit: 4, retryBackoff: true, expireInSeconds: 60 * 30, deadLetter: 'failed' });
await boss.schedule('nightly', '0 3 * * *', null, { tz: 'Europe/Berlin' });
