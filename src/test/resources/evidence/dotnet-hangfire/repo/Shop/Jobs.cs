BackgroundJob.Enqueue(() => Send());
