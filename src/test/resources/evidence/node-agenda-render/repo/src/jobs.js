const { Agenda } = require('agenda');

const agenda = new Agenda({ db: { address: process.env.MONGODB_URI } });

agenda.define('send reminder', { concurrency: 5 }, async (job) => remind(job.attrs.data));
agenda.every('15 minutes', 'send reminder');
