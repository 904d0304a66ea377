from rq import Queue
