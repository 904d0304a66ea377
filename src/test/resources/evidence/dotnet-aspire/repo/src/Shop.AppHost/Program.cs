var builder = DistributedApplication.CreateBuilder(args);
var orders = builder.AddPostgres("postgres").AddDatabase("orders");
var messages = builder.AddRabbitMQ("messages");
var cache = builder.AddValkey("cache");
builder.AddProject<Projects.Shop_Mailer>("mailer").WithReference(messages).WithReference(orders);
builder.Build().Run();
