class Worker
end
