defmodule Shop.Mail do
  use Oban.Worker, queue: :default
end
