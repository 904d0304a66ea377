class DigestJob < ApplicationJob
  def perform = Digest.deliver_all
end
