namespace Shop.Mailer;

internal sealed class MailWorker(IConnection connection) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stopping) => Task.CompletedTask;
}
