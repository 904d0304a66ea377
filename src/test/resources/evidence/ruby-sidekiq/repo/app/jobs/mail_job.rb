class MailJob
  include Sidekiq::Job
end
