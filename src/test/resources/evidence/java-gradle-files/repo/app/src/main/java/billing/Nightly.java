package billing;

import org.jobrunr.scheduling.JobScheduler;
import org.jobrunr.scheduling.cron.Cron;

class Nightly {
  Nightly(JobScheduler jobs, Invoices invoices) {
    jobs.scheduleRecurrently("invoices", Cron.daily(2), invoices::send);
  }
}
