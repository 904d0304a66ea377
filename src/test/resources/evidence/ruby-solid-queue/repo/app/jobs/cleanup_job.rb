class CleanupJob < ApplicationJob
end
