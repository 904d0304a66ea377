const { Kafka } = require('kafkajs');
