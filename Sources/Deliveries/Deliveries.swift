// Deliveries
