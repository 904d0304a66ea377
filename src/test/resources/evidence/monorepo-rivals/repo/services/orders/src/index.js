require('kafkajs');
