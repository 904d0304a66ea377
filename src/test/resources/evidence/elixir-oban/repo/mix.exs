defmodule Shop.MixProject do
  defp deps do
    [
      {:phoenix, "~> 1.7"},
      {:oban, "~> 2.18"},
      # {:quantum, "~> 3.5"},
      {:postgrex, ">= 0.0.0"}
    ]
  end
end
